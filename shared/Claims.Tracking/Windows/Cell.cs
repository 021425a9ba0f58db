namespace Claims.Tracking.Windows;

/// <summary>What claims have in common that count as one: about the same risk, the same call, the same chance of having been reviewed, the same outcome as far as is known.</summary>
/// <param name="Step">See <see cref="RiskGrid"/>.</param>
/// <param name="IsPredicted">The model's call is improper.</param>
/// <param name="ReviewMillionths">
/// Probability with which such a claim was drawn for review, in millionths, 1 to 1,000,000; 0 where it was not drawn. If somebody judged such a claim all the same, nobody knows how
/// likely that was, so it speaks for no others.
/// </param>
/// <param name="Truth">The outcome.</param>
public readonly record struct Cell(int Step, bool IsPredicted, int ReviewMillionths, Truth Truth)
{
    public const int Millionths = 1_000_000;

    /// <summary>
    /// What a judged claim of the cell counts for in a sum over all claims: one over the probability of its review (Horvitz and Thompson, JASA 47, 1952); 0 where that is not known.
    /// </summary>
    public double Weight => ReviewMillionths > 0 ? (double)Millionths / ReviewMillionths : 0;

    /// <summary>Probability of a review as cells count it.</summary>
    /// <param name="probability">With which a claim was drawn for review; 0 where it was not drawn. One that is too small counts as the smallest.</param>
    public static int ReviewMillionthsOf(double probability) => probability > 0 ? Math.Clamp((int)Math.Round(probability * Millionths), 1, Millionths) : 0;

    /// <summary>In order of risk, then of the rest.</summary>
    public static IComparer<Cell> ByRisk { get; } = Comparer<Cell>.Create((left, right) => left.Key.CompareTo(right.Key));

    /// <summary>All of it in one number, in the order of <see cref="ByRisk"/>: from the top the step, one bit for the call, 20 for the chance of review and 2 for the outcome.</summary>
    internal long Key => ((long)Step << 23) | (IsPredicted ? 1L << 22 : 0) | ((long)ReviewMillionths << 2) | (long)Truth;

    internal static Cell OfKey(long key) => new((int)(key >> 23), (key & (1L << 22)) != 0, (int)(key >> 2) & 0xF_FFFF, (Truth)(key & 3));
}
