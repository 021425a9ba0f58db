using System.Globalization;

using Claims.Review.Cases;
using Claims.Review.Views;

using Microsoft.AspNetCore.WebUtilities;

using Route = Claims.Contracts.Route;

namespace Claims.Review.Console.Queue;

/// <summary>What the queue shows: which cases, in what order. Stands in the page's address, so that it can be linked to.</summary>
public sealed record QueueView(CaseFilter Filter, CaseOrder Order = CaseOrder.Risk, bool IsReversed = false)
{
    private const string Path = "/queue";

    /// <summary>What a reviewer begins with.</summary>
    public static QueueView First { get; } = new(new CaseFilter { Status = CaseStatus.Open });

    /// <summary>Views that everybody has.</summary>
    public static IReadOnlyList<SavedView> Common { get; } =
    [
        new("Open, riskiest first", First.Filter, CaseOrder.Risk, false),
        new("Open, largest amount first", First.Filter, CaseOrder.Amount, false),
        new("Open, oldest first", First.Filter, CaseOrder.Age, false),
        new("Mine", new CaseFilter { Assignee = Assignee.Me }, CaseOrder.Age, false),
        new("Nobody's", First.Filter with { Assignee = Assignee.Nobody }, CaseOrder.Risk, false),
        new("Audit sample", First.Filter with { Route = Route.Audit }, CaseOrder.Age, false),
        new("Second reviews", new CaseFilter { WantsSecondReview = true }, CaseOrder.Age, false),
    ];

    public static QueueView Of(SavedView view) => new(view.Filter, view.Order, view.IsReversed);

    /// <summary>Reads an address; what is wrong in it is left out. Without any parameter it is the view to begin with.</summary>
    public static QueueView Read(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address, UriKind.Absolute).Query);
        if (query.Count == 0)
        {
            return First;
        }

        var (read, _) = new CaseListRequest
        {
            Status = Value("status"), Route = Value("route"), Flagged = Value("flagged"), SecondReview = Value("secondReview"), Policy = Value("policy"), Kind = Value("kind"),
            Assignee = Value("assignee"), MinRisk = Value("minRisk"), MaxRisk = Value("maxRisk"), MinAmount = Value("minAmount"), MaxAmount = Value("maxAmount"),
            MinDays = Value("minDays"), MaxDays = Value("maxDays"), From = Value("from"), To = Value("to"), Search = Value("search"), Order = Value("order"), Reversed = Value("reversed"),
        }.Read();
        return new QueueView(read.Filter, read.Order, read.IsReversed);

        string? Value(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;
    }

    /// <summary>Of the page that shows it.</summary>
    public string Address => QueryHelpers.AddQueryString(
        Path,
        new (string Name, string? Value)[]
        {
            ("status", Lower(Filter.Status)), ("route", Lower(Filter.Route)), ("flagged", Lower(Filter.IsFlagged)), ("secondReview", Lower(Filter.WantsSecondReview)), ("policy", Filter.PolicyId),
            ("kind", Lower(Filter.Kind)), ("assignee", Lower(Filter.Assignee)), ("minRisk", Text(Filter.MinRisk)), ("maxRisk", Text(Filter.MaxRisk)), ("minAmount", Text(Filter.MinAmount)),
            ("maxAmount", Text(Filter.MaxAmount)), ("minDays", Text(Filter.MinDays)), ("maxDays", Text(Filter.MaxDays)), ("from", Text(Filter.From)), ("to", Text(Filter.To)),
            ("search", Filter.Search), ("order", Lower(Order)), ("reversed", IsReversed ? "true" : null),
        }.Where(item => item.Value is not null).Select(item => KeyValuePair.Create(item.Name, item.Value)));

    /// <summary>Filters that narrow the list, besides status, assignee and search.</summary>
    public int MoreFilters => new object?[]
    {
        Filter.Route, Filter.IsFlagged, Filter.WantsSecondReview, Filter.PolicyId, Filter.Kind, Filter.MinRisk, Filter.MaxRisk, Filter.MinAmount, Filter.MaxAmount, Filter.MinDays, Filter.MaxDays,
        Filter.From, Filter.To,
    }.Count(value => value is not null);

    private static string? Lower(object? value) => value?.ToString()!.ToLowerInvariant();

    private static string? Text(IFormattable? value) => value?.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture);
}
