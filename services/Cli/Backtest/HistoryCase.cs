namespace Claims.Cli.Backtest;

/// <summary>One decided case of a history.</summary>
/// <param name="Year">When it came.</param>
/// <param name="Order">Place in time within the year; 0 where it is not known.</param>
/// <param name="IsPositive">How it ended.</param>
/// <param name="Values">[features] what was known of it before; empty where nothing.</param>
internal sealed record HistoryCase(int Year, long Order, bool IsPositive, IReadOnlyList<string> Values);
