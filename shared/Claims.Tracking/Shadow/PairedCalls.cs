namespace Claims.Tracking.Shadow;

/// <summary>Claims that two models scored, judged or not, by what each called them.</summary>
/// <param name="Neither">Called proper by both.</param>
/// <param name="OnlyChampion">Called improper by the model in use alone.</param>
/// <param name="OnlyChallenger">Called improper by the other alone.</param>
/// <param name="Both">Called improper by both.</param>
public sealed record PairedCalls(long Neither, long OnlyChampion, long OnlyChallenger, long Both)
{
    public long Claims => Neither + OnlyChampion + OnlyChallenger + Both;
}
