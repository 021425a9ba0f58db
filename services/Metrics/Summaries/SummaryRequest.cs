using Claims.Metrics.Measuring;

namespace Claims.Metrics.Summaries;

/// <summary>What is asked for over HTTP.</summary>
internal static class SummaryRequest
{
    /// <summary>Reads the query string; every fault is named under its parameter.</summary>
    public static (SummaryQuery Query, Dictionary<string, string[]> Faults) Read(IQueryCollection values)
    {
        var (request, faults) = MeasuredRequest.Read(values);
        var query = new SummaryQuery(request.Query.From, request.Query.To, Name(values, "provider", faults), Name(values, "version", faults));
        if (query is { Provider: null, Version: not null })
        {
            faults.TryAdd("version", ["Needs provider: two providers may have versions of one name."]);
        }

        return (query, faults);
    }

    private static string? Name(IQueryCollection values, string name, Dictionary<string, string[]> faults)
    {
        var text = values[name].FirstOrDefault();
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            faults.Add(name, ["Must not be empty; leave it out for all."]);
        }

        return text;
    }
}
