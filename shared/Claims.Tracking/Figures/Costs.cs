namespace Claims.Tracking.Figures;

/// <summary>What wrong calls cost.</summary>
/// <param name="Review">Cost of one review, in the currency of the claims.</param>
/// <param name="MissedShare">Share of the amount at stake that is lost when an improper claim is paid, in [0, 1].</param>
public sealed record Costs(double Review, double MissedShare);
