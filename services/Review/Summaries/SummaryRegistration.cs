using Claims.Summaries;
using Claims.Summaries.Generative;
using Claims.Summaries.Generative.Auditing;
using Claims.Summaries.Generative.Budgeting;

namespace Claims.Review.Summaries;

internal static class SummaryRegistration
{
    public static IServiceCollection AddSummaries(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<ISummariser>(_ => new ExtractiveSummariser())
        .AddSingleton<IBudgetLedger, SpendingLedger>()
        .AddSingleton<ISummaryAudit, AuditAttempts>()
        .AddGenerativeSummaries(configuration)
        .AddSingleton<SummaryStore>()
        .AddSingleton<CaseSummaries>()
        .AddHostedService<TellSummaries>();
}
