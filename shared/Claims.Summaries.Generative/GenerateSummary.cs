using System.Diagnostics;

using Claims.Summaries.Generative.Auditing;
using Claims.Summaries.Generative.Budgeting;
using Claims.Summaries.Generative.Deidentifying;
using Claims.Summaries.Generative.Guarding;
using Claims.Summaries.Generative.Prompting;
using Claims.Summaries.Generative.Providers;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

using Polly;
using Polly.CircuitBreaker;

namespace Claims.Summaries.Generative;

/// <summary>De-identifies, asks, puts identifiers back and lets the guard judge what a reviewer would read, against the claim's own sentences.</summary>
internal sealed class GenerateSummary : IGenerativeSummaries
{
    private readonly GenerativeOptions _options;
    private readonly AskProvider _ask;
    private readonly AttemptServices _services;
    private readonly ResiliencePipeline<Attempt> _attempts;
    private readonly string _dateShiftKey;

    public GenerateSummary(IChatClient client, IOptions<GenerativeOptions> options, IBudgetLedger ledger, ISummaryAudit audit, GenerativeMeters meters, TimeProvider clock)
    {
        _options = options.Value;
        Source = new SummarySource(_options.Provider.ToString().ToLowerInvariant(), _options.Model, SummaryPrompt.Version);
        _ask = new AskProvider(client, _options, clock);
        _services = new AttemptServices(_options, ledger, audit, meters, clock);
        _attempts = Attempts.Pipeline(_options, clock);
        _dateShiftKey = Secret.Read(_options.DateShiftKey, _options.DateShiftKeyFile) ?? throw new InvalidOperationException("The key for shifting dates is gone.");
    }

    public SummarySource Source { get; }

    public async Task<GenerativeOutcome> RunAsync(SummaryRequest request, CancellationToken cancellation)
    {
        if (request.Summary.Sentences.Count == 0)
        {
            return new GenerativeOutcome.Off();
        }

        var identity = new Deidentification(request.Claim, _dateShiftKey);
        var prompt = SummaryPrompt.Of(request.Summary, request.Clauses, _options.Guard, identity.Conceal);
        var guard = new AnswerGuard(request.Summary, _options.Guard);
        var attempts = new RecordedAttempts(_services, request, Source, prompt);
        try
        {
            return Outcome(await _attempts.ExecuteAsync(
                async limited => await attempts.AttemptAsync(token => _ask.RunAsync(prompt.Messages, token), answer => Judge(guard, identity, answer), limited),
                cancellation));
        }
        catch (BrokenCircuitException)
        {
            await attempts.CircuitIsOpenAsync(cancellation);
            return new GenerativeOutcome.Unavailable(AttemptResult.CircuitOpen);
        }
    }

    private static GuardVerdict Judge(AnswerGuard guard, Deidentification identity, ProviderAnswer answer)
    {
        var verdict = guard.Check(identity.Restore(answer.Text));
        return !answer.IsCut ? verdict : new GuardVerdict.Refused(
            [new Refusal(RefusalReason.TooLong, -1, 0, answer.Text.Length), .. verdict is GuardVerdict.Refused refused ? refused.Reasons : []]);
    }

    private GenerativeOutcome Outcome(Attempt attempt) => (attempt.Result, attempt.Verdict) switch
    {
        (AttemptResult.Accepted, GuardVerdict.Accepted accepted) => new GenerativeOutcome.Accepted(accepted.Sentences, Source, attempt.Cost),
        (AttemptResult.Refused, GuardVerdict.Refused refused) => new GenerativeOutcome.Refused(refused.Reasons, Source, attempt.Cost),
        (AttemptResult.OverBudget, _) => new GenerativeOutcome.OverBudget(),
        (AttemptResult.Accepted or AttemptResult.Refused, _) => throw new UnreachableException($"{attempt.Result} without its verdict."),
        var (result, _) => new GenerativeOutcome.Unavailable(result),
    };
}
