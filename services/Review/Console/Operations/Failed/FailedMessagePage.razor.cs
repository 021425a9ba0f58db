using System.Text;

using Claims.Hosting.Failed;
using Claims.Review.Console.Shell;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Operations.Failed;

/// <summary>One failed message: why it failed, what it holds, and what is to become of it.</summary>
public partial class FailedMessagePage
{
    private FailedMessage? _message;
    private string? _original;
    private string? _words;
    private EditedText? _editor;
    private string _reason = "";
    private string _said = "";
    private string _me = "";
    private bool _isRead;
    private bool _isShown;
    private bool _isBusy;

    [SupplyParameterFromQuery]
    private string? Queue { get; set; }

    [SupplyParameterFromQuery]
    private string? Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _me = (await CurrentUser.OfAsync(States)).Name;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        // A queue of somebody's own is none of the flow's, and is not to be read from here.
        var found = Queue is not null && Id is not null && IsOfTheFlow(Queue) ? await Desk.FindAsync(Queue, Id, CancellationToken.None) : null;
        (_message, _words) = (found?.Message, found?.Content.Words);
        _original = found is { } read ? EditedMessage.Text(read.Content.Body.Span) : null;
        _isRead = true;
    }

    private static bool IsOfTheFlow(string queue) => queue.StartsWith("claims.", StringComparison.Ordinal) && FailedQueues.Original(queue).Length < queue.Length;

    private async Task ReplayEditedAsync()
    {
        var edited = await _editor!.ReadAsync();
        if (EditedMessage.Fault(_original!, edited) is { } fault)
        {
            _said = fault;
            return;
        }

        await DoAsync(Desk.ReplayEditedAsync(Queue!, Id!, Encoding.UTF8.GetBytes(edited), _me, CancellationToken.None));
    }

    private Task DiscardAsync()
    {
        if (string.IsNullOrWhiteSpace(_reason))
        {
            _said = "Say why it is given up: the reason stays with the message.";
            return Task.CompletedTask;
        }

        return DoAsync(Desk.DiscardAsync(Queue!, Id!, _reason.Trim(), _me, CancellationToken.None));
    }

    private async Task DoAsync(Task<FailedOutcome> work)
    {
        _isBusy = true;
        try
        {
            _said = (await work).Words;
            await ReadAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
