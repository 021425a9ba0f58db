namespace Claims.Tracking.Windows;

/// <summary>Claims of one cell. Whole numbers, so that neither the order of additions nor what is taken back matters.</summary>
/// <param name="Claims">How many.</param>
/// <param name="Risk">Sum of their risks, each rounded to billionths.</param>
/// <param name="Cents">Sum of what is at stake in them, in hundredths of the currency.</param>
public readonly record struct Tally(long Claims, long Risk, long Cents)
{
    public const double Billionths = 1e9;

    /// <summary>Mean risk in [0, 1].</summary>
    public double MeanRisk => Risk / (Billionths * Claims);

    /// <summary>One claim.</summary>
    /// <param name="risk">Probability in [0, 1].</param>
    /// <param name="amount">At stake, in units of the currency.</param>
    public static Tally Of(double risk, decimal amount) => new(1, (long)Math.Round(risk * Billionths), (long)Math.Round(amount * 100));

    public static Tally operator +(Tally left, Tally right) => new(left.Claims + right.Claims, left.Risk + right.Risk, left.Cents + right.Cents);

    public static Tally operator -(Tally value) => new(-value.Claims, -value.Risk, -value.Cents);

    public static Tally Add(Tally left, Tally right) => left + right;

    public static Tally Negate(Tally value) => -value;
}
