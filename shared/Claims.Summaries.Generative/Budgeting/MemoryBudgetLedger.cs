namespace Claims.Summaries.Generative.Budgeting;

/// <summary>For one process; a restart begins the day anew.</summary>
public sealed class MemoryBudgetLedger : IBudgetLedger
{
    private readonly Lock _turn = new();
    private (DateOnly Day, Spending Spent) _today;

    public Task<bool> TryReserveAsync(DateOnly day, Spending most, Spending limit, CancellationToken cancellation)
    {
        lock (_turn)
        {
            var spent = (_today.Day == day ? _today.Spent : default) + most;
            if (!spent.IsWithin(limit))
            {
                return Task.FromResult(false);
            }

            _today = (day, spent);
            return Task.FromResult(true);
        }
    }

    public Task SettleAsync(DateOnly day, Spending reserved, Spending spent, CancellationToken cancellation)
    {
        lock (_turn)
        {
            // What began yesterday no longer matters today.
            if (_today.Day == day)
            {
                _today.Spent = _today.Spent - reserved + spent;
            }
        }

        return Task.CompletedTask;
    }
}
