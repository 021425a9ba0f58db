namespace Claims.Review;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Opened {Opened} cases from {Messages} messages")]
    public static partial void CasesOpened(this ILogger logger, int messages, int opened);

    [LoggerMessage(Level = LogLevel.Information, Message = "Described {Cases} cases of an earlier version")]
    public static partial void CasesDescribed(this ILogger logger, int cases);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Describing cases of an earlier version failed for the {Attempt}. time; it is tried again")]
    public static partial void DescribingFailed(this ILogger logger, Exception exception, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes could not be shared with other instances for the {Attempt}. time ({Reason}); it is tried again")]
    public static partial void SharingFailed(this ILogger logger, string reason, int attempt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Published {Verdicts} verdicts again that were not confirmed before")]
    public static partial void VerdictsResumed(this ILogger logger, int verdicts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Metrics could not be told of summaries for the {Attempt}. time ({Reason}); it is tried again")]
    public static partial void TellingFailed(this ILogger logger, string reason, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "The replay of a policy failed: {ExceptionType} {StackTrace}")]
    public static partial void ReplayFailed(this ILogger logger, string exceptionType, string? stackTrace);
}
