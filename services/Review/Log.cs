namespace Claims.Review;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Opened {Opened} cases from {Messages} messages")]
    public static partial void CasesOpened(this ILogger logger, int messages, int opened);
}
