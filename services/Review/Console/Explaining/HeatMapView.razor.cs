using System.Globalization;

using Claims.Contracts;
using Claims.Review.Console.Case;
using Claims.Review.Console.Shell;
using Claims.Review.Console.Wording;

using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Review.Console.Explaining;

/// <summary>
/// The heat map as a table of numbers, whose colours only repeat them. Arrow keys move from cell to cell in the browser; the cell under the pointer or with the focus is told
/// beneath, line and clause side by side.
/// </summary>
public sealed partial class HeatMapView : IAsyncDisposable
{
    private HeatMap _map = null!;
    private HeatMapMethod _method;
    private int? _head;
    private HeatMapCell? _chosen;
    private ElementReference _scroll;
    private PageScript? _keys;

    [Parameter, EditorRequired]
    public DecisionExplanation Explanation { get; set; } = null!;

    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = null!;

    /// <summary>The reader wants a cell to be the ground of the verdict.</summary>
    [Parameter]
    public EventCallback<HeatMapCell> Cited { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }
    }

    protected override void OnParametersSet() => Choose(_method, _head);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = await PageScript.AttachAsync(Browser, "./heat-map.js", _scroll);
        }
    }

    private void Choose(HeatMapMethod method, int? head)
    {
        (_method, _head) = (method, head);
        _map = HeatMap.Of(Explanation, method, head, [.. File.Policy?.Clauses.Select(clause => clause.Id) ?? []]);
        _chosen = _chosen is null ? _map.Foremost : _map.Rows.SelectMany(row => row.Cells).FirstOrDefault(IsChosen) ?? _map.Foremost;
    }

    private void ChooseHead(ChangeEventArgs change) =>
        Choose(_method, int.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var head) ? head : null);

    private void Select(HeatMapCell cell) => _chosen = cell;

    private bool IsChosen(HeatMapCell cell) => cell.LineNumber == _chosen?.LineNumber && cell.Column == _chosen?.Column;

    private static string Name(HeatMapMethod method) => method switch
    {
        HeatMapMethod.Attention => "Attention",
        HeatMapMethod.Gradient => "Gradient × attention",
        HeatMapMethod.LeaveOneOut => "Leave-one-out",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    private static string Meaning(HeatMapMethod method) => method switch
    {
        HeatMapMethod.Attention => "Share of the line's attention that goes to the clause.",
        HeatMapMethod.Gradient => "How much the line's attention to the clause moved the decision: above 0 against the claim, below 0 for it.",
        HeatMapMethod.LeaveOneOut => "How far the risk falls when the clause is taken out of the policy, the same on every line; in the last column, when the line is taken away.",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    private static string Head(HeatMapColumn column) => column.Kind switch
    {
        HeatMapColumnKind.NoClause => "No clause",
        HeatMapColumnKind.WholeLine => "The line",
        _ => column.ClauseId!,
    };

    private string Number(HeatMapCell cell) => cell.Value is not { } value ? "·" : _method == HeatMapMethod.Attention ? Show.Share(value) : Show.WithSign(value);

    private static string Sign(HeatMapMark mark) => mark switch
    {
        HeatMapMark.Broken => " ✕",
        HeatMapMark.Met => " ✓",
        HeatMapMark.Unknown => " ?",
        _ => "",
    };

    private string Label(HeatMapCell cell)
    {
        var number = cell.Value is null ? "nothing of weight" : Number(cell);
        var mark = cell.Mark switch
        {
            HeatMapMark.Broken => ", condition broken",
            HeatMapMark.Met => ", conditions met",
            HeatMapMark.Unknown => ", condition unknown",
            _ => "",
        };
        return $"{(cell.LineNumber is { } line ? $"Line {line}" : "Claim")}, {(cell.Column.Kind == HeatMapColumnKind.Clause ? $"clause {cell.Column.ClauseId}" : Head(cell.Column))}: {number}{mark}";
    }

    private static string Heat(HeatMapCell cell) => string.Create(CultureInfo.InvariantCulture, $"--heat: {cell.Intensity * 40:0.#}%");

    /// <summary>Attention has one colour; what speaks against the claim and for it has two.</summary>
    private string Tone(HeatMapCell cell) =>
        $"{(_method == HeatMapMethod.Attention ? "attention" : cell.Value < 0 ? "in-favour" : "against")}{(IsChosen(cell) ? " chosen" : "")}{(cell.Mark == HeatMapMark.Broken ? " broken" : "")}";
}
