using Claims.Summaries.Generative.Budgeting;
using Claims.Summaries.Generative.Providers;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Claims.Summaries.Generative;

public static class GenerativeRegistration
{
    /// <summary>
    /// Adds <see cref="IGenerativeSummaries"/>: off unless section <c>Summaries:Generative</c> names a provider, whose settings are then checked at start. With one, the host must
    /// register <see cref="Auditing.ISummaryAudit"/>, and, where several instances share a budget, an <see cref="IBudgetLedger"/> before this.
    /// </summary>
    public static IServiceCollection AddGenerativeSummaries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GenerativeOptions>().Bind(configuration.GetSection(GenerativeOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GenerativeOptions>, GenerativeOptionsFaults>();
        if (configuration.GetSection(GenerativeOptions.Section).GetValue<GenerativeProvider>(nameof(GenerativeOptions.Provider)) == GenerativeProvider.None)
        {
            return services.AddSingleton<IGenerativeSummaries, NoGenerativeSummaries>();
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBudgetLedger, MemoryBudgetLedger>();
        services.AddMetrics();
        return services
            .AddSingleton<GenerativeMeters>()
            .AddSingleton<IChatClient>(provider => ChatClients.Create(provider.GetRequiredService<IOptions<GenerativeOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IGenerativeSummaries, GenerateSummary>();
    }
}
