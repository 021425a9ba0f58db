namespace Claims.Scoring.Models;

/// <summary>How loading something anew ended.</summary>
internal abstract record Reload
{
    /// <summary>It is in use.</summary>
    internal sealed record Swapped(string ModelHash) : Reload;

    /// <summary>It cannot be used; what was in use before still is.</summary>
    internal sealed record Refused(IReadOnlyList<string> Faults) : Reload;
}

/// <param name="Challenger">Null where none is configured.</param>
internal sealed record ReloadReport(Reload Champion, Reload? Challenger)
{
    public IEnumerable<string> Faults => new[] { Champion, Challenger }.OfType<Reload.Refused>().SelectMany(refused => refused.Faults);
}
