using Claims.Review.Assignments;
using Claims.Review.Console.Case;
using Claims.Review.Console.Explaining;
using Claims.Review.Verdicts;
using Claims.Review.Views;

namespace Claims.Review.Cases;

/// <summary>What keeping cases, giving verdicts on them and showing both takes.</summary>
internal static class CaseRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CaseFeed>()
        .AddSingleton<CaseStore>()
        .AddHostedService<DescribeCases>()
        .AddHostedService<ShareChanges>()
        .AddSingleton<AssignmentStore>()
        .AddSingleton<ViewStore>()
        .AddSingleton<VerdictStore>()
        .AddSingleton<WithdrawalStore>()
        .AddSingleton<VerdictFilings>()
        .AddSingleton<GiveVerdict>()
        .AddSingleton<WithdrawVerdict>()
        .AddHostedService<ResumeVerdicts>()
        .AddSingleton<CaseFiles>()
        .AddScoped<ExplainCase>();
}
