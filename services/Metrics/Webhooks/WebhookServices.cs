using Microsoft.Extensions.Options;

namespace Claims.Metrics.Webhooks;

/// <summary>What delivering takes.</summary>
internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(MetricsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsFaults>();
        services.AddHttpClient(SendWebhook.Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers(); // They write whole addresses, and an address can hold a secret.
        return services
            .AddSingleton<WebhookOutbox>()
            .AddSingleton<WebhookStore>()
            .AddSingleton<WebhookReports>()
            .AddSingleton<SendWebhook>()
            .AddHostedService<DeliverWebhooks>();
    }
}
