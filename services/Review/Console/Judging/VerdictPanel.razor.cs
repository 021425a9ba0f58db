using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Review.Assignments;
using Claims.Review.Console.Case;
using Claims.Review.Console.Shell;
using Claims.Review.Verdicts;

using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Review.Console.Judging;

/// <summary>Who works on the case, and what they say of it.</summary>
public sealed partial class VerdictPanel : IAsyncDisposable
{
    private ElementReference _region;
    private DotNetObjectReference<VerdictPanel>? _self;
    private PageScript? _keys;
    private IReadOnlyDictionary<string, string> _faults = new Dictionary<string, string>();
    private bool _isSending;
    private string? _note;

    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = null!;

    [Parameter, EditorRequired]
    public CurrentUser User { get; set; } = null!;

    /// <summary>What is being written; the page's, since clauses are cited from elsewhere on it.</summary>
    [Parameter, EditorRequired]
    public VerdictForm Form { get; set; } = null!;

    /// <summary>The case is to be read again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private AssignmentStore Assignments { get; set; } = null!;

    [Inject]
    private GiveVerdict Verdicts { get; set; } = null!;

    [Inject]
    private WithdrawVerdict Withdrawals { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    private IReadOnlyList<ReviewStage> Stages => VerdictStages.Of(File, User);

    /// <summary>Of the policy; of the decision where the policy is not to be had here.</summary>
    private IEnumerable<(string Id, string Text)> Clauses => File.Policy is { } policy
        ? policy.Clauses.Select(clause => (clause.Id, clause.Text))
        : File.Case.Assessed.Score.Lines.SelectMany(line => line.Clauses).Select(clause => clause.ClauseId).Distinct().Select(id => (id, ""));

    /// <summary>A key that chooses or sends.</summary>
    [JSInvokable]
    public async Task PressedAsync(string act)
    {
        if (!File.IsHeldByReader || !Enum.TryParse<VerdictAct>(act, out var pressed))
        {
            return;
        }

        if (VerdictKeys.Choice(pressed) is { } choice)
        {
            Form.Choice = choice;
        }
        else
        {
            await SendAsync();
        }

        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }

        _self?.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (!Stages.Contains(Form.Stage))
        {
            Form.Stage = Stages.Count > 0 ? Stages[0] : ReviewStage.Review;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _keys = await PageScript.AttachAsync(Browser, "./verdict.js", _region, _self, VerdictKeys.ForBrowser);
        }
    }

    private async Task SendAsync()
    {
        _faults = Form.Faults();
        if (_isSending || _faults.Count > 0)
        {
            return;
        }

        _isSending = true;
        try
        {
            var outcome = await Verdicts.GiveAsync(File.Case.ClaimId, Form.ToRequest(User.Name), Form.Key, User.Name, CancellationToken.None);
            _note = VerdictNotes.Of(outcome);
            if (outcome is VerdictOutcome.Recorded or VerdictOutcome.KeyReused)
            {
                Form.Clear();
            }

            await Changed.InvokeAsync();
        }
        catch (DbException)
        {
            _note = "The verdict could not be stored for now. What you wrote is kept: send it again, it counts once.";
        }
        finally
        {
            _isSending = false;
        }
    }

    private Task UndoAsync(RecordedVerdict verdict) => SayAsync(async () => VerdictNotes.Of(await Withdrawals.WithdrawAsync(File.Case.ClaimId, verdict.VerdictId, User.Name, CancellationToken.None)));

    private Task ClaimAsync() => SayAsync(async () => VerdictNotes.Of(await Assignments.ClaimAsync(File.Case.ClaimId, User.Name, CancellationToken.None)));

    private Task ReleaseAsync() => SayAsync(async () => VerdictNotes.Of(await Assignments.ReleaseAsync(File.Case.ClaimId, User.Name, CancellationToken.None)));

    private Task TakeOverAsync() => User.May(Scope.Supervise)
        ? SayAsync(async () => VerdictNotes.Of(await Assignments.TakeOverAsync(File.Case.ClaimId, User.Name, File.Holder!.Reviewer, CancellationToken.None)))
        : Task.CompletedTask;

    private async Task SayAsync(Func<Task<string>> act)
    {
        try
        {
            _note = await act();
            await Changed.InvokeAsync();
        }
        catch (DbException)
        {
            _note = "That could not be stored for now. Try again in a while.";
        }
    }

    private string? Fault(string field) => _faults.GetValueOrDefault(field);

    private string? Invalid(string field) => _faults.ContainsKey(field) ? "true" : null;

    private static string Words(VerdictChoice choice) => choice switch
    {
        VerdictChoice.Confirmed => "Confirmed: the claim is wrong",
        VerdictChoice.NotConfirmed => "Not confirmed: the claim is proper",
        VerdictChoice.NeedsInformation => "Needs information",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };
}
