using System.Diagnostics;
using System.Runtime.Versioning;

namespace Claims.Deployment.Tests;

/// <summary>Runs <c>deploy/k8s/dev-secrets.sh</c> against a kubectl that knows what it made and writes down what it is told.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DevSecretsTests : IDisposable
{
    private const string Kubectl = """
        #!/bin/sh
        cd "$(dirname "$0")"
        while [ "$1" = --namespace ]; do shift 2; done
        if [ "$1" = get ]; then [ -e "made-$2-$3" ]; exit; fi
        kind=$2
        shift 2
        [ "$1" = generic ] && shift
        : > "made-$kind-$1"
        printf '%s\n' "$kind $*" >> told
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-kubectl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_secrets_of_the_overlay_dev_are_made_with_its_keys_and_never_twice()
    {
        var kubectl = Path.Combine(_folder.FullName, "kubectl");
        await File.WriteAllTextAsync(kubectl, Kubectl, TestContext.Current.CancellationToken);
        File.SetUnixFileMode(kubectl, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await RunAsync(kubectl);
        var made = await ToldAsync();
        await RunAsync(kubectl);

        Assert.Equal(made, await ToldAsync());
        Assert.Equal(["namespace claims"], made.Where(line => line.StartsWith("namespace", StringComparison.Ordinal)));
        var secrets = made.Where(line => line.StartsWith("secret", StringComparison.Ordinal)).Select(line => line.Split(' ')[1..]).ToList();
        Assert.Equal(
            Source.Given("dev").Select(source => $"{source.Name} {string.Join(' ', source.Keys.Order())}").Order(),
            secrets.Select(words => $"{words[0]} {string.Join(' ', Literals(words).Select(literal => literal.Key).Order())}").Order());
        Assert.All(secrets.SelectMany(Literals), literal => Assert.NotEmpty(literal.Value));
        var broker = Literals(secrets.Single(words => words[0] == "claims-broker-default-user")).ToDictionary();
        Assert.Equal($"{broker["username"]}:{broker["password"]}", new Uri(broker["connection_string"]).UserInfo);
    }

    private static IEnumerable<KeyValuePair<string, string>> Literals(string[] words) =>
        words.Skip(1).Select(word => word["--from-literal=".Length..].Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private Task<string[]> ToldAsync() => File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "told"), TestContext.Current.CancellationToken);

    private static async Task RunAsync(string kubectl)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(StrictCheck.Folder, "dev-secrets.sh")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KUBECTL"] = kubectl;
        using var process = Process.Start(start)!;
        var faults = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, faults);
    }
}
