using Claims.Summaries.Generative.Auditing;
using Claims.Summaries.Generative.Budgeting;
using Claims.Summaries.Generative.Guarding;
using Claims.Summaries.Generative.Prompting;
using Claims.Summaries.Generative.Providers;

namespace Claims.Summaries.Generative;

/// <summary>What recording an attempt takes.</summary>
internal sealed record AttemptServices(GenerativeOptions Options, IBudgetLedger Ledger, ISummaryAudit Audit, GenerativeMeters Meters, TimeProvider Clock);

/// <summary>The attempts for one summary, one after another: budget before, audit around and accounts after each.</summary>
internal sealed class RecordedAttempts(AttemptServices services, SummaryRequest request, SummarySource source, SummaryPrompt prompt)
{
    private readonly Prices _prices = new(services.Options.Budget);
    private readonly long _mostInput = Prices.MostTokens(prompt.Instructions) + Prices.MostTokens(prompt.Material);
    private Spending _spent;
    private int _number;

    private BudgetOptions Budget => services.Options.Budget;

    private Spending Most => _prices.Of(_mostInput, services.Options.MaxOutputTokens);

    public async Task<Attempt> AttemptAsync(Func<CancellationToken, Task<ProviderAnswer>> ask, Func<ProviderAnswer, GuardVerdict> judge, CancellationToken cancellation)
    {
        var attempt = Next();
        var day = DateOnly.FromDateTime(attempt.At.UtcDateTime);
        if (!(_spent + Most).IsWithin(new Spending(Budget.TokensPerSummary, Budget.CostPerSummary))
            || !await services.Ledger.TryReserveAsync(day, Most, new Spending(Budget.TokensPerDay, Budget.CostPerDay), cancellation))
        {
            return await EndAsync(attempt, NotAsked(AttemptResult.OverBudget), cancellation);
        }

        var spent = default(Spending);
        try
        {
            await services.Audit.BeginsAsync(attempt, cancellation);
            // From here on, until it is known that less was spent, all of it is.
            spent = Most;
            var ended = await AskAsync(attempt, ask, judge, cancellation);
            spent = new Spending(ended.Cost.InputTokens + ended.Cost.OutputTokens, ended.Cost.Cost);
            return await EndAsync(attempt, ended, CancellationToken.None);
        }
        finally
        {
            _spent += spent;
            await services.Ledger.SettleAsync(day, Most, spent, CancellationToken.None);
        }
    }

    /// <summary>Nothing was sent.</summary>
    public Task CircuitIsOpenAsync(CancellationToken cancellation) => EndAsync(Next(), NotAsked(AttemptResult.CircuitOpen), cancellation);

    private static Attempt NotAsked(AttemptResult why) => new(why, default, Verdict: null, RetryAfter: null, AnsweredBy: null);

    private SummaryAttempt Next()
    {
        var now = services.Clock.GetUtcNow();
        return new SummaryAttempt(
            Guid.CreateVersion7(now), now, request.AskedBy, request.Claim.Key.Id, ++_number, source, prompt.Hash, request.Summary.Version, request.Summary.Sentences.Count);
    }

    private async Task<Attempt> AskAsync(
        SummaryAttempt attempt, Func<CancellationToken, Task<ProviderAnswer>> ask, Func<ProviderAnswer, GuardVerdict> judge, CancellationToken cancellation)
    {
        var began = services.Clock.GetTimestamp();
        try
        {
            var answer = await ask(cancellation);
            var cost = CostOf(answer, services.Clock.GetElapsedTime(began));
            var verdict = answer.Result == AttemptResult.Accepted ? judge(answer) : null;
            return new Attempt(verdict is GuardVerdict.Refused ? AttemptResult.Refused : answer.Result, cost, verdict, answer.RetryAfter, answer.Model);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var cost = Cost(_mostInput, services.Options.MaxOutputTokens, services.Clock.GetElapsedTime(began));
            await EndAsync(attempt, NotAsked(AttemptResult.Cancelled) with { Cost = cost }, CancellationToken.None);
            throw;
        }
    }

    /// <summary>What was turned away at the door is not billed; what broke off may be in full.</summary>
    private AttemptCost CostOf(ProviderAnswer answer, TimeSpan latency) => answer switch
    {
        { InputTokens: { } input, OutputTokens: { } output } => Cost(input, output, latency),
        { Result: AttemptResult.RateLimited } or { Result: AttemptResult.Declined, Text: "" } => Cost(0, 0, latency),
        { Result: AttemptResult.Accepted } => Cost(
            Prices.UsualTokens(prompt.Instructions) + Prices.UsualTokens(prompt.Material), Prices.UsualTokens(answer.Text), latency),
        _ => Cost(_mostInput, services.Options.MaxOutputTokens, latency),
    };

    private AttemptCost Cost(long input, long output, TimeSpan latency) => new(input, output, _prices.Of(input, output).Cost, latency);

    private async Task<Attempt> EndAsync(SummaryAttempt attempt, Attempt ended, CancellationToken cancellation)
    {
        services.Meters.Ended(source, ended.Result, ended.Cost);
        var reasons = (ended.Verdict as GuardVerdict.Refused)?.Reasons.CountBy(reason => reason.Reason).ToDictionary() ?? [];
        await services.Audit.EndedAsync(attempt, new AttemptEnd(ended.Result, ended.Cost, reasons, ended.AnsweredBy), cancellation);
        return ended;
    }
}
