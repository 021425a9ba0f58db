namespace Claims.Tracking.Windows;

/// <summary>What claims have in common that count as one: about the same risk, the same call, the same chance of having been reviewed, the same outcome as far as is known.</summary>
/// <param name="Step">See <see cref="RiskGrid"/>.</param>
/// <param name="IsPredicted">The model's call is improper.</param>
/// <param name="ReviewMillionths">Probability with which such a claim comes before a reviewer, in millionths, 1 to 1,000,000.</param>
/// <param name="Truth">The outcome.</param>
public readonly record struct Cell(int Step, bool IsPredicted, int ReviewMillionths, Truth Truth)
{
    public const int Millionths = 1_000_000;

    /// <summary>What a judged claim of the cell counts for in a sum over all claims: one over the probability of its review (Horvitz and Thompson, JASA 47, 1952).</summary>
    public double Weight => (double)Millionths / ReviewMillionths;

    /// <summary>In order of risk, then of the rest.</summary>
    public static IComparer<Cell> ByRisk { get; } = Comparer<Cell>.Create((left, right) => Key(left).CompareTo(Key(right)));

    private static (int, bool, int, Truth) Key(Cell cell) => (cell.Step, cell.IsPredicted, cell.ReviewMillionths, cell.Truth);
}
