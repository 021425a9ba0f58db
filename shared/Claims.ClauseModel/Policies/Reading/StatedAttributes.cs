using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>
/// What an author states in braces. A stated list or condition replaces what was read out of the words for the same thing;
/// <c>conditions: none</c> drops everything that was read out.
/// </summary>
internal sealed class StatedAttributes
{
    private readonly List<Condition> _conditions = [];
    private IReadOnlyList<CodeRange>? _services;
    private IReadOnlyList<CodeRange>? _diagnoses;
    private IReadOnlyList<string>? _places;
    private IReadOnlyList<string>? _modifiers;
    private bool _dropsRead;

    public ClauseKind? Kind { get; private set; }

    public static StatedAttributes Read(string braces, Action<string> fault)
    {
        var stated = new StatedAttributes();
        foreach (var item in braces.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = item.IndexOf(':', StringComparison.Ordinal);
            var (key, value) = colon < 0 ? (item, "") : (item[..colon].Trim(), item[(colon + 1)..].Trim());
            if (!stated.TrySet(key, value))
            {
                fault($"states {item}, which is no attribute or has no readable value");
            }
        }

        return stated;
    }

    public ClauseScope OverScope(ClauseScope read) => new()
    {
        Services = _services ?? read.Services,
        Diagnoses = _diagnoses ?? read.Diagnoses,
        PlacesOfService = _places ?? read.PlacesOfService,
        Modifiers = _modifiers ?? read.Modifiers,
    };

    public IReadOnlyList<Condition> OverConditions(IReadOnlyList<Condition> read) => _dropsRead
        ? _conditions
        : [.. read.Where(condition => !_conditions.Exists(own => own.GetType() == condition.GetType() || condition is Condition.NotCovered)), .. _conditions];

    private bool TrySet(string key, string value)
    {
        switch (key)
        {
            case "kind":
                Kind = KindNames.Read(value);
                return Kind is not null;
            case "services":
                _services = CodeRangeReader.List(value);
                return true;
            case "diagnoses":
                _diagnoses = CodeRangeReader.List(value);
                return true;
            case "places":
                _places = Words(value);
                return true;
            case "modifiers":
                _modifiers = Words(value);
                return true;
            case "conditions" when value == "none":
                _dropsRead = true;
                return true;
            default:
                return Condition(key, value) is { } condition && Add(condition);
        }
    }

    private bool Add(Condition condition)
    {
        _conditions.Add(condition);
        return true;
    }

    private static Condition? Condition(string key, string value) => key switch
    {
        "not-covered" => new Condition.NotCovered(),
        "age" => Age(value),
        "sex" => value is "F" or "M" ? new Condition.SexIs(value == "F" ? Sex.Female : Sex.Male) : null,
        "max-units-per-line" => Number(value) is { } max ? new Condition.MaxUnitsPerLine(max) : null,
        "max-units-per-day" => Number(value) is { } max ? new Condition.MaxUnitsPerDay(max) : null,
        "max-per-months" => Frequency(value),
        "max-charge-per-line" => Number(value) is { } max ? new Condition.MaxChargePerLine(max) : null,
        "prior-authorization" => new Condition.PriorAuthorizationRequired(),
        "place-of-service" => new Condition.PlaceOfServiceIn(Words(value)),
        "diagnosis" => new Condition.DiagnosisIn(CodeRangeReader.List(value)),
        "not-billed-with" => new Condition.NotBilledWith(CodeRangeReader.List(value)),
        "modifier" => new Condition.ModifierRequired(Words(value)),
        "filed-within-days" => Number(value) is { } days ? new Condition.FiledWithinDays((int)days) : null,
        "member-covered" => new Condition.MemberCovered(),
        "other-payer-stated" => new Condition.OtherPayerStated(),
        "referral" => new Condition.ReferralRequired(),
        _ => null,
    };

    /// <summary><c>6-15</c>, <c>65-</c> or <c>-18</c>.</summary>
    private static Condition.AgeBetween? Age(string value)
    {
        var ends = value.Split('-');
        return ends.Length == 2 && (ends[0].Length > 0 || ends[1].Length > 0)
            ? new Condition.AgeBetween((int?)Number(ends[0]), (int?)Number(ends[1]))
            : null;
    }

    /// <summary><c>2/12</c>: two in twelve months.</summary>
    private static Condition.MaxPerMonths? Frequency(string value) =>
        value.Split('/') is [var count, var months] && Number(count) is { } c && Number(months) is { } m ? new Condition.MaxPerMonths((int)c, (int)m) : null;

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Words(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
