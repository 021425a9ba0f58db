namespace Claims.Cli.Backtest;

/// <summary>Which columns of a file say what.</summary>
/// <param name="Year">Year of the case.</param>
/// <param name="Order">Running number: its last digits rise with time within a year; null where no column does.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Positive">Value of the outcome that is to be foretold.</param>
/// <param name="Features">What was known before.</param>
internal sealed record HistoryColumns(string Year, string? Order, string Outcome, string Positive, IReadOnlyList<string> Features);
