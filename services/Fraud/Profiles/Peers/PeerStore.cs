using System.Data.Common;

using Dapper;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>The cells of peers in storage.</summary>
public static class PeerStore
{
    /// <summary>
    /// Takes providers from where they were to where they are, inside the caller's transaction and last in it: many claims share these rows, and whoever touches them makes
    /// other instances wait until it commits. Cells are touched in the order of their keys.
    /// </summary>
    public static async Task MoveAsync(DbTransaction transaction, IEnumerable<ProfileChange> changes)
    {
        var moves = changes
            .SelectMany(change => new[] { (change.Before, Times: -1), (change.Now, Times: 1) })
            .Select(move => (Cell: PeerCell.Of(move.Item1), Profile: move.Item1, move.Times))
            .Where(move => move.Cell is not null)
            .GroupBy(move => move.Cell!)
            .Select(group => new PeerMove(group.Key, group.Sum(move => move.Times), [.. group.Select(move => (move.Profile, move.Times))]))
            .OrderBy(move => move.Cell.Key, StringComparer.Ordinal)
            .ToList();
        await PeerSql.Turn.InsertAsync(transaction, "fraud_peer_cell", moves, PeerSql.AddProviders);
        var stored = (await PeerSql.Key.QueryAsync(
            transaction, PeerSql.Find, moves.ConvertAll(move => move.Cell.Key), row => (Cell: row.GetString(0), Sketch: row.GetFieldValue<byte[]>(1))))
            .ToDictionary(row => row.Cell, row => PeerSketch.FromBytes(row.Sketch), StringComparer.Ordinal);
        var sketches = new List<(string Cell, PeerSketch Sketch)>(moves.Count);
        foreach (var move in moves)
        {
            var sketch = stored.GetValueOrDefault(move.Cell.Key) ?? new PeerSketch();
            foreach (var (profile, times) in move.Profiles)
            {
                sketch.Add(profile, times);
            }

            sketches.Add((move.Cell.Key, sketch));
        }

        await PeerSql.Sketch.InsertAsync(transaction, "fraud_peer_sketch", sketches, PeerSql.Replace);
    }

    /// <summary>The narrowest scope around a cell that holds at least <paramref name="minimumProviders"/>; null where even the widest does not.</summary>
    public static async Task<PeerScope?> ScopeAsync(DbConnection connection, PeerCell cell, long minimumProviders, DbTransaction? transaction = null)
    {
        foreach (var scope in Enum.GetValues<PeerScope>())
        {
            if (await connection.ExecuteScalarAsync<long>(PeerSql.Providers(scope), Parameters(cell), transaction) >= minimumProviders)
            {
                return scope;
            }
        }

        return null;
    }

    /// <summary>The group of a scope around a cell.</summary>
    public static async Task<PeerGroupSketch> FindAsync(DbConnection connection, PeerCell cell, PeerScope scope, DbTransaction? transaction = null)
    {
        var sum = new PeerSketch();
        foreach (var bytes in await connection.QueryAsync<byte[]>(PeerSql.Sketches(scope), Parameters(cell), transaction))
        {
            sum.Merge(PeerSketch.FromBytes(bytes));
        }

        return new PeerGroupSketch(scope, sum);
    }

    private static object Parameters(PeerCell cell) => new { cell = cell.Key, kind = cell.Kind, taxonomy = cell.Taxonomy, size = cell.Size };

    /// <summary>The profiles that enter and leave a cell, and by how many providers it grows.</summary>
    internal sealed record PeerMove(PeerCell Cell, long Providers, IReadOnlyList<(ProviderProfile Profile, int Times)> Profiles);
}
