using Microsoft.Extensions.Options;

namespace Claims.Fraud.Edits;

/// <summary>The edits in use, read from the folder of option <c>Fraud:EditTables</c>, again when it changes.</summary>
public sealed class EditTableSource(IOptions<FraudOptions> options, TimeProvider clock, ILogger<EditTableSource> logger)
{
    private volatile EditTableStatus _status = new(options.Value.EditTables, EditTables.None, null, []);

    public EditTableStatus Status => _status;

    public EditTables Current => _status.Tables;

    /// <summary>Reads the folder. Files with faults are refused together, and what was in use stays in use.</summary>
    public EditTableStatus Reload()
    {
        if (options.Value.EditTables is { Length: > 0 } folder)
        {
            var (tables, faults) = EditTableFolder.Read(folder);
            _status = tables is null ? _status with { Faults = faults } : new EditTableStatus(folder, tables, clock.GetUtcNow(), []);
            logger.EditTablesRead(_status.Tables.Files.Count, faults.Count);
        }

        return _status;
    }
}

/// <summary>Where the edits come from and how they are.</summary>
/// <param name="Folder">Option <c>Fraud:EditTables</c>; null where none is set.</param>
/// <param name="Tables">In use.</param>
/// <param name="ReadAt">When they were read; null where none were.</param>
/// <param name="Faults">Of the last reading, where it was refused.</param>
public sealed record EditTableStatus(string? Folder, EditTables Tables, DateTimeOffset? ReadAt, IReadOnlyList<EditTableFault> Faults);
