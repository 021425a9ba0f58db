using System.Data.Common;

using Claims.Review.Cases;
using Claims.Review.Console.Judging;
using Claims.Review.Console.Shell;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Claims.Review.Console.Case;

/// <summary>One case: the claim, the policy beside it, what made it a case, and the verdict. Follows what others do to it.</summary>
public sealed partial class CasePage : LeavableComponent
{
    private VerdictForm _form = new();
    private CurrentUser? _user;
    private CaseFile? _file;
    private bool _isRead;
    private string? _note;

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
            _ = Feed.FollowAsync(() => InvokeAsync(CatchUpAsync), Clock, Left);
        }
    }

    private async Task ReadAsync()
    {
        _file = await Files.ReadAsync(ClaimId, _user!.Name, Left);
        _isRead = true;
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
