using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>Writes a scope and conditions as an author states them in braces: what <see cref="StatedAttributes"/> reads back.</summary>
internal static class StatedText
{
    public static string Scope(ClauseScope scope) =>
        $"services: {Ranges(scope.Services)}; diagnoses: {Ranges(scope.Diagnoses)}; places: {Words(scope.PlacesOfService)}; modifiers: {Words(scope.Modifiers)}";

    /// <summary>All of them, and that nothing else is read out of the words.</summary>
    public static string Conditions(IEnumerable<Condition> conditions) => string.Join("; ", ["conditions: none", .. conditions.Select(Stated)]);

    private static string Stated(Condition condition) => condition switch
    {
        Condition.NotCovered => "not-covered",
        Condition.AgeBetween c => $"age: {c.Min?.ToString(CultureInfo.InvariantCulture)}-{c.Max?.ToString(CultureInfo.InvariantCulture)}",
        Condition.SexIs c => c.Sex == Sex.Female ? "sex: F" : "sex: M",
        Condition.MaxUnitsPerLine c => $"max-units-per-line: {Number(c.Max)}",
        Condition.MaxUnitsPerDay c => $"max-units-per-day: {Number(c.Max)}",
        Condition.MaxPerMonths c => $"max-per-months: {Number(c.Max)}/{Number(c.Months)}",
        Condition.MaxChargePerLine c => $"max-charge-per-line: {Number(c.Max)}",
        Condition.PriorAuthorizationRequired => "prior-authorization",
        Condition.PlaceOfServiceIn c => $"place-of-service: {Words(c.Codes)}",
        Condition.DiagnosisIn c => $"diagnosis: {Ranges(c.Ranges)}",
        Condition.NotBilledWith c => $"not-billed-with: {Ranges(c.Services)}",
        Condition.ModifierRequired c => $"modifier: {Words(c.Modifiers)}",
        Condition.FiledWithinDays c => $"filed-within-days: {Number(c.Days)}",
        Condition.MemberCovered => "member-covered",
        Condition.OtherPayerStated => "other-payer-stated",
        Condition.ReferralRequired => "referral",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "is a condition that cannot be stated"),
    };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Ranges(IEnumerable<CodeRange> ranges) => string.Join(", ", ranges.Select(range => $"{range.First}-{range.Last}"));

    private static string Words(IEnumerable<string> words) => string.Join(", ", words);
}
