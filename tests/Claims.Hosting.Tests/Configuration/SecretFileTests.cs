using Claims.Hosting.Bus;
using Claims.Hosting.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using Npgsql;

namespace Claims.Hosting.Tests.Configuration;

/// <summary>Passwords that lie in files of their own, as containers get them.</summary>
public sealed class SecretFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-secrets");

    [Fact]
    public async Task Passwords_come_from_files_named_as_their_settings()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Bus__Password"), "a@b/c\n");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Storage__Password"), "d;e=f\n");

        await using var host = Host("--Bus:Broker=amqp://claims@broker:5673/claims", "--Storage:Database=Host=database;Username=claims");

        Assert.Equal("amqp://claims:a%40b%2Fc@broker:5673/claims", host.Services.GetRequiredService<IOptions<BusOptions>>().Value.ToAddress().ToString());
        var database = new NpgsqlConnectionStringBuilder(host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.ToConnectionString());
        Assert.Equal(("database", "claims", "d;e=f"), (database.Host, database.Username, database.Password));
    }

    [Fact]
    public async Task A_password_in_the_address_stands()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Bus__Password"), "other");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Storage__Password"), "other");

        await using var host = Host("--Bus:Broker=amqp://claims:own@broker/", "--Storage:Database=Host=database;Password=own");

        Assert.Equal("claims:own", host.Services.GetRequiredService<IOptions<BusOptions>>().Value.ToAddress().UserInfo);
        Assert.Equal("own", new NpgsqlConnectionStringBuilder(host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.ToConnectionString()).Password);
    }

    [Fact]
    public void Every_node_of_a_cluster_is_reached_as_the_first_is()
    {
        var options = new BusOptions { Broker = "amqps://claims@one/claims", Password = "secret", Nodes = ["two:5673", "three"] };

        Assert.Equal(
            ["amqps://claims:secret@one/claims", "amqps://claims:secret@two:5673/claims", "amqps://claims:secret@three/claims"],
            options.ToAddresses().Select(address => address.ToString()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private WebApplication Host(params string[] settings) => ServiceHost.CreateBuilder([$"--Secrets:Directory={_folder.FullName}", .. settings]).Build();
}
