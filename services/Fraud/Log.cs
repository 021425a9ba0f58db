namespace Claims.Fraud;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Assessed {Claims} claims from {Messages} messages")]
    public static partial void Assessed(this ILogger logger, int messages, int claims);

    [LoggerMessage(Level = LogLevel.Information, Message = "Read tables of edits: {Tables} in use, {Faults} faults")]
    public static partial void EditTablesRead(this ILogger logger, int tables, int faults);
}
