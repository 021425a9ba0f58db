using Claims.Contracts;

using Route = Claims.Contracts.Route;

namespace Claims.Review.Cases;

/// <summary>Which cases to list, and in what order. All filters are optional.</summary>
internal sealed record CaseQuery(CaseStatus? Status, Route? Route, bool? IsFlagged, bool? WantsSecondReview, CaseOrder Order, int Page, int Size)
{
    public const int MostPerPage = 200;

    /// <summary>Reads the query string; every fault is named under its parameter.</summary>
    public static (CaseQuery Query, Dictionary<string, string[]> Faults) Read(
        string? status, string? route, string? flagged, string? secondReview, string? order, int page, int size)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var query = new CaseQuery(
            Name<CaseStatus>("status", status, faults),
            Name<Route>("route", route, faults),
            Flag("flagged", flagged, faults),
            Flag("secondReview", secondReview, faults),
            Name<CaseOrder>("order", order, faults) ?? CaseOrder.Risk,
            page,
            size);
        if (page < 1)
        {
            faults.Add("page", ["Must be 1 or more."]);
        }

        if (size is < 1 or > MostPerPage)
        {
            faults.Add("size", [$"Must be from 1 to {MostPerPage}."]);
        }

        return (query, faults);
    }

    private static T? Name<T>(string parameter, string? value, Dictionary<string, string[]> faults)
        where T : struct, Enum
    {
        if (value is null)
        {
            return null;
        }

        if (EnumNames.TryParse<T>(value, out var parsed))
        {
            return parsed;
        }

        faults.Add(parameter, [$"Must be one of {EnumNames.List<T>()}."]);
        return null;
    }

    private static bool? Flag(string parameter, string? value, Dictionary<string, string[]> faults)
    {
        if (value is null)
        {
            return null;
        }

        if (bool.TryParse(value, out var parsed))
        {
            return parsed;
        }

        faults.Add(parameter, ["Must be true or false."]);
        return null;
    }
}

/// <summary>Whether a reviewer has given a verdict on the case.</summary>
public enum CaseStatus { Open, Settled }

/// <summary>What comes first: the highest risk, the largest charge, or the oldest assessment.</summary>
public enum CaseOrder { Risk, Amount, Age }
