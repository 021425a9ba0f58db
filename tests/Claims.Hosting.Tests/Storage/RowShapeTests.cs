using Claims.Hosting.Storage;
using Claims.Testing;

using Dapper;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Claims.Hosting.Tests.Storage;

public sealed class RowShapeTests : IAsyncLifetime
{
    private static readonly Migration Table = new(
        "001", "CREATE TABLE item (key BIGINT NOT NULL, place INTEGER NOT NULL, name TEXT, share DOUBLE PRECISION, is_new BOOLEAN NOT NULL, at {moment} NOT NULL, content {bytes}, PRIMARY KEY (key, place)) {clustered}");

    private static readonly RowShape<Item> Shape = new RowShape<Item>()
        .With("key", item => item.Key)
        .With("place", item => item.Place)
        .With("name", item => item.Name)
        .With("share", item => item.Share)
        .With("is_new", item => item.IsNew)
        .With("at", _ => Some.Moment)
        .With("content", item => item.Content);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-rows");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_come_back_as_they_were_written(bool postgres)
    {
        var database = await StartAsync(postgres);
        Item[] items = [new(1, 1, "a", 0.5, true, [1, 2]), new(1, 2, null, null, false, null), new(long.MinValue, 1, "é", -1, true, [])];

        await database.WriteAsync(transaction => Shape.InsertAsync(transaction, "item", items));

        var names = await database.ReadAsync(connection => connection.QueryAsync<string>("SELECT COALESCE(name, '-') FROM item ORDER BY key, place"));
        var moments = await database.ReadAsync(connection => connection.QueryAsync<DateTimeOffset>("SELECT DISTINCT at FROM item"));
        var sizes = await database.ReadAsync(connection => connection.QueryAsync<long>("SELECT COALESCE(LENGTH(content), -1) FROM item ORDER BY key, place"));
        Assert.Equal(["é", "a", "-"], names);
        Assert.Equal([Some.Moment], moments);
        Assert.Equal([0L, 2L, -1L], sizes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_query_and_its_limit_hold_for_each_row(bool postgres)
    {
        var database = await StartAsync(postgres);
        var items = Enumerable.Range(0, 30).Select(i => new Item(i % 3, i, "a", 1, true, null)).ToList();
        var asked = new RowShape<(long Key, int From)>().With("key", row => row.Key).With("from_place", row => row.From);

        var found = await database.WriteAsync(async transaction =>
        {
            await Shape.InsertAsync(transaction, "item", items);
            return await asked.QueryAsync(
                transaction,
                "SELECT key, place FROM item WHERE key = @key AND place >= @from_place ORDER BY place LIMIT 2",
                [(0L, 4), (2L, 0), (7L, 0)],
                row => (row.GetInt64(0), row.GetInt32(1)));
        });

        Assert.Equal([(0L, 6), (0L, 9), (2L, 2), (2L, 5)], found.Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_insert_returns_is_given(bool postgres)
    {
        var database = await StartAsync(postgres);
        Item[] items = [new(1, 1, "a", 1, true, null), new(2, 1, "b", 1, true, null)];

        var fresh = await database.WriteAsync(async transaction =>
        {
            await Shape.InsertAsync(transaction, "item", items[..1]);
            return await Shape.InsertAsync(transaction, "item", items, "ON CONFLICT (key, place) DO NOTHING RETURNING key", row => row.GetInt64(0));
        });

        Assert.Equal([2L], fresh);
    }

    [Fact]
    public void A_type_that_no_column_has_is_refused() =>
        Assert.Throws<NotSupportedException>(() => new RowShape<Item>().With("price", item => (decimal)item.Key));

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<Database> StartAsync(bool postgres)
    {
        var options = Options.Create(new StorageOptions { DataDirectory = _folder.FullName, Database = postgres ? await TestServers.NewDatabaseAsync() : null });
        Database database = postgres ? new PostgresDatabase(options) : new SqliteDatabase(options);
        await database.MigrateAsync("test", [Table], TestContext.Current.CancellationToken);
        return database;
    }

    private sealed record Item(long Key, int Place, string? Name, double? Share, bool IsNew, byte[]? Content);
}
