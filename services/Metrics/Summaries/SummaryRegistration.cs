namespace Claims.Metrics.Summaries;

/// <summary>What tracking summaries takes.</summary>
internal static class SummaryRegistration
{
    public static void AddSummaries(this IServiceCollection services)
    {
        services.AddOptions<SummaryOptions>().BindConfiguration(SummaryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SummaryRetention>().AddSingleton<SummaryFiling>().AddSingleton<SummaryStore>().AddSingleton<SummaryPruning>();
        services.AddSingleton<SummaryWindowStore>().AddSingleton<FindSummaryStanding>().AddSingleton<SummaryDrift>().AddSingleton<MeasureSummaries>().AddSingleton<SummaryMeters>();
    }
}
