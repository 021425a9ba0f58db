namespace Claims.Review;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Opened {Opened} cases from {Messages} messages")]
    public static partial void CasesOpened(this ILogger logger, int messages, int opened);

    [LoggerMessage(Level = LogLevel.Information, Message = "Published {Verdicts} verdicts again that were not confirmed before")]
    public static partial void VerdictsResumed(this ILogger logger, int verdicts);
}
