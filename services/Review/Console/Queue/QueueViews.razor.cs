using System.Globalization;

using Claims.Review.Views;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Queue;

/// <summary>Views by name: those that everybody has, and the reader's own.</summary>
public sealed partial class QueueViews
{
    private IReadOnlyList<SavedView> _saved = [];
    private bool _isNaming;
    private string _name = "";
    private string? _fault;

    [Parameter, EditorRequired]
    public QueueView View { get; set; } = QueueView.First;

    [Parameter, EditorRequired]
    public EventCallback<QueueView> Changed { get; set; }

    /// <summary>User name of the reader.</summary>
    [Parameter, EditorRequired]
    public string Owner { get; set; } = "";

    [Inject]
    private ViewStore Views { get; set; } = null!;

    private SavedView? ChosenSaved => _saved.FirstOrDefault(view => QueueView.Of(view) == View);

    private string Chosen => Place(_saved) is { } saved ? $"s{saved}" : Place(QueueView.Common) is { } common ? $"c{common}" : "";

    protected override async Task OnInitializedAsync() => await ReadAsync();

    private string? Place(IReadOnlyList<SavedView> views) =>
        Enumerable.Range(0, views.Count).FirstOrDefault(i => QueueView.Of(views[i]) == View, -1) is var place and >= 0 ? place.ToString(CultureInfo.InvariantCulture) : null;

    private async Task ReadAsync() => _saved = await Views.OfAsync(Owner, CancellationToken.None);

    private async Task ChooseAsync(ChangeEventArgs change)
    {
        if (change.Value is string { Length: > 1 } chosen && int.TryParse(chosen.AsSpan(1), CultureInfo.InvariantCulture, out var place))
        {
            await Changed.InvokeAsync(QueueView.Of((chosen[0] == 's' ? _saved : QueueView.Common)[place]));
        }
    }

    private async Task SaveAsync()
    {
        var view = new SavedView(_name.Trim(), View.Filter, View.Order, View.IsReversed);
        _fault = view.Fault;
        if (_fault is null)
        {
            await Views.SaveAsync(Owner, view, CancellationToken.None);
            await ReadAsync();
            (_isNaming, _name) = (false, "");
        }
    }

    private async Task RemoveAsync(SavedView view)
    {
        await Views.RemoveAsync(Owner, view.Name, CancellationToken.None);
        await ReadAsync();
    }
}
