using System.Globalization;
using System.Numerics;

using Claims.Contracts;

using Microsoft.AspNetCore.Mvc;

using Route = Claims.Contracts.Route;

namespace Claims.Review.Cases;

/// <summary>The parameters of the list as they stand in an address, of the API and of the console alike. All are optional.</summary>
internal sealed record CaseListRequest
{
    public const int MostPerPage = 200;
    private const int LongestSearch = 200;

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "route")]
    public string? Route { get; init; }

    [FromQuery(Name = "flagged")]
    public string? Flagged { get; init; }

    [FromQuery(Name = "secondReview")]
    public string? SecondReview { get; init; }

    [FromQuery(Name = "policy")]
    public string? Policy { get; init; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [FromQuery(Name = "assignee")]
    public string? Assignee { get; init; }

    [FromQuery(Name = "minRisk")]
    public string? MinRisk { get; init; }

    [FromQuery(Name = "maxRisk")]
    public string? MaxRisk { get; init; }

    [FromQuery(Name = "minAmount")]
    public string? MinAmount { get; init; }

    [FromQuery(Name = "maxAmount")]
    public string? MaxAmount { get; init; }

    [FromQuery(Name = "minDays")]
    public string? MinDays { get; init; }

    [FromQuery(Name = "maxDays")]
    public string? MaxDays { get; init; }

    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [FromQuery(Name = "search")]
    public string? Search { get; init; }

    [FromQuery(Name = "order")]
    public string? Order { get; init; }

    [FromQuery(Name = "reversed")]
    public string? Reversed { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    [FromQuery(Name = "size")]
    public int? Size { get; init; }

    /// <summary>Reads what it says; every fault is named under its parameter.</summary>
    public (CaseQuery Query, Dictionary<string, string[]> Faults) Read()
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var filter = new CaseFilter
        {
            Status = Name<CaseStatus>("status", Status, faults),
            Route = Name<Route>("route", Route, faults),
            IsFlagged = Flag("flagged", Flagged, faults),
            WantsSecondReview = Flag("secondReview", SecondReview, faults),
            PolicyId = Policy is { Length: > 0 } ? Policy : null,
            Kind = Name<ClaimKind>("kind", Kind, faults),
            Assignee = Name<Assignee>("assignee", Assignee, faults),
            MinRisk = Number<double>("minRisk", MinRisk, faults),
            MaxRisk = Number<double>("maxRisk", MaxRisk, faults),
            MinAmount = Number<decimal>("minAmount", MinAmount, faults),
            MaxAmount = Number<decimal>("maxAmount", MaxAmount, faults),
            MinDays = Number<int>("minDays", MinDays, faults),
            MaxDays = Number<int>("maxDays", MaxDays, faults),
            From = Day("from", From, faults),
            To = Day("to", To, faults),
            Search = Search is { Length: > 0 } ? Search : null,
        };
        Check("search", Search is not { Length: > LongestSearch }, $"Must have at most {LongestSearch} characters.");
        Check("page", Page is null or >= 1, "Must be 1 or more.");
        Check("size", Size is null or (>= 1 and <= MostPerPage), $"Must be from 1 to {MostPerPage}.");
        var order = Name<CaseOrder>("order", Order, faults) ?? CaseOrder.Risk;
        var isReversed = Flag("reversed", Reversed, faults) ?? false;
        var size = Size ?? 50;
        return (new CaseQuery(filter, order, isReversed, (long)((Page ?? 1) - 1) * size, size), faults);

        void Check(string parameter, bool isRight, string message)
        {
            if (!isRight)
            {
                faults.Add(parameter, [message]);
            }
        }
    }

    private static T? Name<T>(string parameter, string? value, Dictionary<string, string[]> faults)
        where T : struct, Enum => Read<T>(parameter, value, EnumNames.TryParse, $"Must be one of {EnumNames.List<T>()}.", faults);

    private static bool? Flag(string parameter, string? value, Dictionary<string, string[]> faults) => Read<bool>(parameter, value, bool.TryParse, "Must be true or false.", faults);

    private static T? Number<T>(string parameter, string? value, Dictionary<string, string[]> faults)
        where T : struct, INumber<T> => Read<T>(parameter, value, TryParse, "Must be a number, with a point before decimals.", faults);

    private static DateOnly? Day(string parameter, string? value, Dictionary<string, string[]> faults) => Read<DateOnly>(
        parameter,
        value,
        (string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
        "Must be a day, such as 2026-03-02.",
        faults);

    private static bool TryParse<T>(string? text, out T number)
        where T : struct, INumber<T> => T.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number) && T.IsFinite(number);

    private delegate bool Parse<T>(string? text, out T value);

    private static T? Read<T>(string parameter, string? text, Parse<T> parse, string message, Dictionary<string, string[]> faults)
        where T : struct
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        faults.Add(parameter, [message]);
        return null;
    }
}
