using Claims.Metrics.Alerts;
using Claims.Tracking.Alerts;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Measuring;

/// <summary>What measuring windows takes.</summary>
internal static class MeasuringRegistration
{
    public static void AddMeasuring(this IServiceCollection services)
    {
        services.AddOptions<MeasuringOptions>().BindConfiguration(MeasuringOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AlertOptions>().BindConfiguration(AlertOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AlertOptions>, ValidateAlertOptions>();
        services.AddSingleton(provider => new AlertRules(provider.GetRequiredService<IOptions<AlertOptions>>().Value));
        services.AddSingleton<AlertLedger>().AddSingleton<StampStore>().AddSingleton<MeasuredStore>().AddSingleton<BetStore>();
        services.AddSingleton<ClosedWindows>().AddSingleton<WindowDrift>().AddSingleton<ModelStanding>().AddSingleton<Closing>().AddSingleton<MeasureWindow>().AddSingleton<SlidingWindows>();
        services.AddHostedService<MeasureWindows>();
    }
}
