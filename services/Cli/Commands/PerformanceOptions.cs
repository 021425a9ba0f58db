using System.CommandLine;

using Claims.Cli.Performance;
using Claims.Contracts;
using Claims.Tracking.Predictions;

namespace Claims.Cli.Commands;

/// <summary>Options that say which measured windows are meant, the same for every command that shows them.</summary>
internal sealed class PerformanceOptions
{
    private readonly ServiceConnection _services = new("address of the services");
    private readonly Option<PerformanceSubject?> _subject = new("--subject") { Description = "Assessment or ClauseModel; none means both" };
    private readonly Option<string?> _model = new("--model") { Description = "hash of the model; none means every one" };
    private readonly Option<string?> _segment;
    private readonly Option<DateOnly?> _from = new("--from") { Description = "first day, as 2026-03-01" };
    private readonly Option<DateOnly?> _through = new("--to-day") { Description = "last day" };
    private readonly Option<int?> _days = new("--days") { Description = "measure windows of so many days now, in place of those that were measured as they ended; needs --from and --to-day" };
    private readonly Option<int?> _step = new("--step") { Description = "days between the ends of two of them; none means that they do not overlap" };

    /// <param name="segment">Segment where none is named; null means every one.</param>
    public PerformanceOptions(string? segment) => _segment = new Option<string?>("--segment")
    {
        Description = "all, a kind (plan, specialty, kind, clause, policyVersion, label:NAME) for each of its values, or one of them as plan=gold",
        DefaultValueFactory = _ => segment,
    };

    public void AddTo(Command command)
    {
        _services.AddTo(command);
        _subject.AcceptOnlyFromAmong([.. PredictedSubjects.All.Select(subject => subject.ToString())]);
        foreach (var option in new Option[] { _subject, _model, _segment, _from, _through, _days, _step })
        {
            command.Options.Add(option);
        }
    }

    public HttpClient Connect(ParseResult parsed) => _services.Connect(parsed);

    public PerformanceAsked Asked(ParseResult parsed) => new()
    {
        Subject = parsed.GetValue(_subject),
        Model = parsed.GetValue(_model),
        Segment = parsed.GetValue(_segment) is { } segment ? SegmentAsked.Of(segment) : null,
        From = parsed.GetValue(_from),
        Through = parsed.GetValue(_through),
        Days = parsed.GetValue(_days),
        Step = parsed.GetValue(_step),
    };
}
