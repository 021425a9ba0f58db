using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>
/// Whose claims stand for a kind of claim: Medicare's hospital stays for institutional ones, Synthea's prescriptions for pharmacy, and Synthea's
/// encounters for the rest (Synthea calls every encounter institutional; nearly all are visits of less than a day).
/// </summary>
internal static class Populations
{
    public const string Inpatient = BackOffTable.All;

    public const string Encounter = "encounter";

    public const string Pharmacy = "pharmacy";

    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Institutional => Inpatient,
        ClaimKind.Pharmacy => Pharmacy,
        _ => Encounter,
    };
}
