namespace Claims.Metrics;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Filed {Added} new predictions from {Messages} messages")]
    public static partial void PredictionsFiled(this ILogger logger, int messages, int added);

    [LoggerMessage(Level = LogLevel.Information, Message = "Filed {Added} new verdicts from {Messages} messages")]
    public static partial void VerdictsFiled(this ILogger logger, int messages, int added);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Filed {Added} new shadow scores from {Messages} messages")]
    public static partial void ShadowScoresFiled(this ILogger logger, int messages, int added);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Filed {Added} new measured explanations from {Messages} messages")]
    public static partial void ExplanationsFiled(this ILogger logger, int messages, int added);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Filed {Added} new summaries from {Messages} messages")]
    public static partial void SummariesFiled(this ILogger logger, int messages, int added);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Filed {Added} new ratings of summaries from {Messages} messages")]
    public static partial void SummaryRatingsFiled(this ILogger logger, int messages, int added);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Filed {Added} new comparisons of summaries from {Messages} messages")]
    public static partial void SummaryComparisonsFiled(this ILogger logger, int messages, int added);

    [LoggerMessage(Level = LogLevel.Information, Message = "Counted {Predictions} predictions that were filed before windows were counted")]
    public static partial void EarlierPredictionsCounted(this ILogger logger, int predictions);

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Predictions} predictions and {Windows} windows that were past their time")]
    public static partial void Pruned(this ILogger logger, int predictions, int windows);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} failed (attempt {Attempt}); it is tried again")]
    public static partial void BackgroundWorkFailed(this ILogger logger, Exception exception, string work, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gave up delivering {Kind} {Delivery}: {Code}; POST /metrics/webhooks/{Delivery}/replay tries again")]
    public static partial void WebhookDead(this ILogger logger, string kind, long delivery, string code);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Measured the {Days} days from {From} in {Segments} segments")]
    public static partial void WindowMeasured(this ILogger logger, DateOnly from, int days, int segments);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Said {Alerts} changes of alerts")]
    public static partial void AlertsSaid(this ILogger logger, int alerts);
}
