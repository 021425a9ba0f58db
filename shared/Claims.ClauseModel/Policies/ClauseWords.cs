using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Policies;

/// <summary>What was read out of a clause, in words for people: the machine's reading beside the author's text.</summary>
public static class ClauseWords
{
    /// <summary>"prior authorization".</summary>
    public static string Of(ClauseKind kind) => string.Concat(kind.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>Which lines the clause is about.</summary>
    public static string Of(ClauseScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        string[] parts =
        [
            .. Part("services", Ranges(scope.Services)),
            .. Part("diagnoses", Ranges(scope.Diagnoses)),
            .. Part("places of service", string.Join(", ", scope.PlacesOfService)),
            .. Part("modifiers", string.Join(", ", scope.Modifiers)),
        ];
        return parts.Length == 0 ? "every line" : string.Join("; ", parts);
    }

    /// <summary>What the clause asks for: "at most 2 units on a line".</summary>
    public static string Of(Condition condition) => condition switch
    {
        Condition.NotCovered => "not covered",
        Condition.AgeBetween { Min: { } min, Max: { } max } => $"age {Number(min)} to {Number(max)}",
        Condition.AgeBetween { Min: { } min } => $"age {Number(min)} or older",
        Condition.AgeBetween { Max: { } max } => $"age {Number(max)} or younger",
        Condition.AgeBetween => "any age",
        Condition.SexIs c => c.Sex == Sex.Female ? "female members" : "male members",
        Condition.MaxUnitsPerLine c => $"at most {Number(c.Max)} units on a line",
        Condition.MaxUnitsPerDay c => $"at most {Number(c.Max)} units a day",
        Condition.MaxPerMonths c => $"at most {Number(c.Max)} in {Number(c.Months)} months",
        Condition.MaxChargePerLine c => $"at most {Number(c.Max)} charged for a line",
        Condition.PriorAuthorizationRequired => "a prior authorization number",
        Condition.PlaceOfServiceIn c => $"place of service {string.Join(", ", c.Codes)}",
        Condition.DiagnosisIn c => $"a diagnosis in {Ranges(c.Ranges)}",
        Condition.NotBilledWith c => $"not on the day of {Ranges(c.Services)}",
        Condition.ModifierRequired c => $"modifier {string.Join(" or ", c.Modifiers)}",
        Condition.FiledWithinDays c => $"filed within {Number(c.Days)} days",
        Condition.MemberCovered => "member covered on the day of service",
        Condition.OtherPayerStated => "what the other payer paid is stated",
        Condition.ReferralRequired => "a referring provider",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "is a condition without words"),
    };

    private static string[] Part(string name, string values) => values.Length == 0 ? [] : [$"{name} {values}"];

    private static string Ranges(IReadOnlyList<CodeRange> ranges) => string.Join(", ", ranges.Select(range => range.First == range.Last ? range.First : $"{range.First}–{range.Last}"));

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
