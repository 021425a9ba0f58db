using System.Data.Common;

using Claims.Review.Assignments;
using Claims.Review.Cases;
using Claims.Review.Console.Shell;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Claims.Review.Console.Queue;

/// <summary>The queue: which cases, by what, and in whose hands. Follows what others do.</summary>
public sealed partial class QueuePage : IAsyncDisposable
{
    private static readonly TimeSpan s_leastPause = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _leaving = new();
    private readonly CancellationToken _left;

    private ElementReference _region;
    private QueueGrid? _grid;
    private PageScript? _list;
    private DotNetObjectReference<QueuePage>? _self;
    private CurrentUser? _user;
    private IReadOnlyList<string> _policies = [];
    private QueueView _view = QueueView.First;
    private long? _count;
    private string? _note;

    public QueuePage() => _left = _leaving.Token;

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    [Inject]
    private CaseStore Cases { get; set; } = null!;

    [Inject]
    private AssignmentStore Assignments { get; set; } = null!;

    [Inject]
    private CaseFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private CaseReader Reader => new(_user!.Name, Clock.GetUtcNow());

    protected override async Task OnInitializedAsync()
    {
        _view = QueueView.Read(Navigation.Uri);
        _user = await CurrentUser.OfAsync(Authentication);
        _policies = await Cases.PoliciesAsync(_left);
        _count = await Cases.CountAsync(_view.Filter, Reader, _left);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _list = await PageScript.AttachAsync(Browser, "./queue.js", _region, _self, QueueKeys.ForBrowser, QueueFilters.SearchId, QueueHelp.Id);
            if (_list is not null)
            {
                _ = FollowAsync();
            }
        }
    }

    /// <summary>A key that the browser does not act on itself.</summary>
    [JSInvokable]
    public Task PressedAsync(string act, string claimId) => (act, _grid?.Find(claimId)) switch
    {
        ("claim", { } row) => ClaimAsync(claimId, row.Name),
        ("release", { } row) => ReleaseAsync(claimId, row.Name),
        _ => Task.CompletedTask,
    };

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (_list is not null)
        {
            await _list.DisposeAsync();
        }

        _self?.Dispose();
        _leaving.Dispose();
    }

    private async Task ChangeAsync(QueueView view)
    {
        _view = view;
        _note = null;
        // First to the top: rows that are read for a list that is then scrolled away are never shown.
        await (_list?.CallAsync("show", view.Address) ?? ValueTask.CompletedTask);
        _count = await Cases.CountAsync(_view.Filter, Reader, _left);
        StateHasChanged();
        await RefreshGridAsync();
    }

    private async Task ClaimAsync(string claimId, string name) => await SayAsync(await Assignments.ClaimAsync(claimId, _user!.Name, _left), name);

    private async Task ReleaseAsync(string claimId, string name) => await SayAsync(await Assignments.ReleaseAsync(claimId, _user!.Name, _left), name);

    private async Task SayAsync(AssignmentOutcome outcome, string name)
    {
        _note = QueueNotes.Assigned(outcome, name);
        await RefreshGridAsync();
        StateHasChanged();
    }

    private Task RefreshGridAsync() => _grid?.RefreshAsync(_count ?? 0) ?? Task.CompletedTask;

    /// <summary>Shows what others change, at most once a second, as long as the page is open.</summary>
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
            var before = _count ?? 0;
            _count = await Cases.CountAsync(_view.Filter, Reader, _left);
            _note = QueueNotes.Changed(before, _count.Value) ?? _note;
            await RefreshGridAsync();
        }
        catch (DbException)
        {
            _note = "The list cannot be read at the moment; it is shown as it was.";
        }

        StateHasChanged();
    }
}
