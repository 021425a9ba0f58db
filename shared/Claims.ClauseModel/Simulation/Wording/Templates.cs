namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>Sentences of one sort, kept apart by the set that they are for.</summary>
internal sealed record Templates(IReadOnlyList<string> Training, IReadOnlyList<string> Evaluation)
{
    public string One(Random random, WordingSet set) => random.One(set == WordingSet.Training ? Training : Evaluation);
}
