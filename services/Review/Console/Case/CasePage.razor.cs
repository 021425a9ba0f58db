using System.Data.Common;

using Claims.Review.Cases;
using Claims.Review.Console.Judging;
using Claims.Review.Console.Shell;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Claims.Review.Console.Case;

/// <summary>One case: the claim, the policy beside it, what made it a case, and the verdict. Follows what others do to it.</summary>
public sealed partial class CasePage : IDisposable
{
    private static readonly TimeSpan s_leastPause = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _leaving = new();
    private readonly CancellationToken _left;

    private VerdictForm _form = new();
    private CurrentUser? _user;
    private CaseFile? _file;
    private bool _isRead;
    private string? _note;

    public CasePage() => _left = _leaving.Token;

    /// <summary>See <see cref="Contracts.ClaimKey.Id"/>.</summary>
    [Parameter]
    public string ClaimId { get; set; } = "";

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = null!;

    [Inject]
    private CaseFiles Files { get; set; } = null!;

    [Inject]
    private CaseFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_file?.Case.ClaimId != ClaimId)
        {
            _user ??= await CurrentUser.OfAsync(Authentication);
            await ReadAsync();
            _form = new VerdictForm { DecisionId = _file?.Case.DecisionId ?? "" };
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = FollowAsync();
        }
    }

    private async Task ReadAsync()
    {
        _file = await Files.ReadAsync(ClaimId, _user!.Name, _left);
        _isRead = true;
    }

    private async Task FollowAsync()
    {
        using var watch = Feed.Watch();
        try
        {
            while (await watch.NextAsync(_left))
            {
                await InvokeAsync(CatchUpAsync);
                await Task.Delay(s_leastPause, Clock, _left);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has left.
        }
    }

    private async Task CatchUpAsync()
    {
        try
        {
            var before = _file;
            await ReadAsync();
            _note = CaseNotes.Changed(before, _file) ?? _note;
        }
        catch (DbException)
        {
            _note = "The case cannot be read at the moment; it is shown as it was.";
        }

        StateHasChanged();
    }
}
