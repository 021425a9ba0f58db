using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary>A table with a row for each task and method, and numbers beside them.</summary>
internal static class MethodTable
{
    public static Table Create(params ReadOnlySpan<string> numbers)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(new TableColumn("task").NoWrap()).AddColumn(new TableColumn("method").NoWrap());
        foreach (var name in numbers)
        {
            table.AddColumn(new TableColumn(name).NoWrap().RightAligned());
        }

        return table;
    }
}
