namespace Claims.ClauseModel.Evaluation;

/// <summary>A way to order claims by how likely something is wrong with them.</summary>
public interface IClaimRanker
{
    string Name { get; }

    /// <returns>One for each claim; larger means more likely faulty. Finite.</returns>
    double[] Score(IReadOnlyList<LabelledClaim> claims);
}
