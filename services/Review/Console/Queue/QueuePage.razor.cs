using System.Data.Common;

using Claims.Review.Assignments;
using Claims.Review.Cases;
using Claims.Review.Console.Shell;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Claims.Review.Console.Queue;

/// <summary>The queue: which cases, by what, and in whose hands. Follows what others do.</summary>
public sealed partial class QueuePage : LeavableComponent, IAsyncDisposable
{
    private ElementReference _region;
    private QueueGrid? _grid;
    private PageScript? _list;
    private DotNetObjectReference<QueuePage>? _self;
    private CurrentUser? _user;
    private IReadOnlyList<string> _policies = [];
    private QueueView _view = QueueView.First;
    private long? _count;
    private string? _done;
    private string? _news;

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
        _policies = await Cases.PoliciesAsync(Left);
        _count = await Cases.CountAsync(_view.Filter, Reader, Left);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _list = await PageScript.AttachAsync(Browser, "./queue.js", _region, _self, QueueKeys.ForBrowser, QueueFilters.SearchId, QueueHelp.Id);
            if (_list is not null)
            {
                _ = Feed.FollowAsync(() => InvokeAsync(CatchUpAsync), Clock, Left);
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
        Dispose();
        if (_list is not null)
        {
            await _list.DisposeAsync();
        }

        _self?.Dispose();
    }

    private async Task ChangeAsync(QueueView view)
    {
        var isFiltered = view.Filter != _view.Filter;
        _view = view;
        (_done, _news) = (null, null);
        // First to the top: rows that are read for a list that is then scrolled away are never shown.
        await (_list?.CallAsync("show", view.Address) ?? ValueTask.CompletedTask);
        if (isFiltered)
        {
            _count = await Cases.CountAsync(_view.Filter, Reader, Left);
        }

        // The list is to know the view before it reads.
        StateHasChanged();
        await RefreshGridAsync();
    }

    private Task ClaimAsync(string claimId, string name) => SayAsync(Assignments.ClaimAsync(claimId, _user!.Name, Left), name);

    private Task ReleaseAsync(string claimId, string name) => SayAsync(Assignments.ReleaseAsync(claimId, _user!.Name, Left), name);

    private async Task SayAsync(Task<AssignmentOutcome> act, string name)
    {
        try
        {
            _done = QueueNotes.Assigned(await act, name);
            await RefreshGridAsync();
        }
        catch (DbException)
        {
            _done = $"What was done to {name} could not be stored for now. Try again in a while.";
        }

        StateHasChanged();
    }

    private Task RefreshGridAsync() => _grid?.RefreshAsync(_count ?? 0) ?? Task.CompletedTask;

    private async Task CatchUpAsync()
    {
        try
        {
            var before = _count ?? 0;
            _count = await Cases.CountAsync(_view.Filter, Reader, Left);
            _news = QueueNotes.Changed(before, _count.Value) ?? _news;
            await RefreshGridAsync();
        }
        catch (DbException)
        {
            _news = "The list cannot be read at the moment; it is shown as it was.";
        }

        StateHasChanged();
    }
}
