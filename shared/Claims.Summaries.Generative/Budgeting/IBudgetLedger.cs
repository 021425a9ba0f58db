namespace Claims.Summaries.Generative.Budgeting;

/// <summary>
/// Keeps what is spent in a day. What an attempt may cost at most is reserved before it is sent and settled afterwards, so that many at once cannot overdraw
/// together. Instances that share a budget must share a ledger.
/// </summary>
public interface IBudgetLedger
{
    /// <summary>Adds <paramref name="most"/> to what is spent on the day, if that stays within the limit; both or nothing, atomically.</summary>
    Task<bool> TryReserveAsync(DateOnly day, Spending most, Spending limit, CancellationToken cancellation);

    /// <summary>Puts what was spent in the place of what was reserved.</summary>
    Task SettleAsync(DateOnly day, Spending reserved, Spending spent, CancellationToken cancellation);
}

/// <param name="Tokens">Input and output.</param>
/// <param name="Cost">In the currency of the prices.</param>
public readonly record struct Spending(long Tokens, decimal Cost)
{
    public static Spending operator +(Spending a, Spending b) => new(a.Tokens + b.Tokens, a.Cost + b.Cost);

    public static Spending operator -(Spending a, Spending b) => new(a.Tokens - b.Tokens, a.Cost - b.Cost);

    public bool IsWithin(Spending limit) => Tokens <= limit.Tokens && Cost <= limit.Cost;
}
