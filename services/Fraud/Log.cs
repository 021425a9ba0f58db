namespace Claims.Fraud;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Assessed {Claims} claims from {Messages} messages")]
    public static partial void Assessed(this ILogger logger, int messages, int claims);
}
