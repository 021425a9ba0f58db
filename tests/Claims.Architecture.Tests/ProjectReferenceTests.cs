using System.Xml.Linq;

namespace Claims.Architecture.Tests;

public class ProjectReferenceTests
{
    private static readonly DirectoryInfo Root = FindRoot();
    private static readonly string[] Services = ["Ingest", "Scoring", "Fraud", "Metrics", "Review", "Cli"];

    [Fact]
    public void Shared_libraries_never_reference_services()
    {
        var offenders = Projects("shared").SelectMany(project => References(project).Where(IsService).Select(to => $"{project.Name} -> {to}"));

        Assert.NotEmpty(Projects("shared"));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Services_never_reference_each_other_except_the_Cli_which_hosts_them()
    {
        var services = Projects("services").Where(project => project.Name != "Claims.Cli.csproj").ToList();

        var offenders = services.SelectMany(project => References(project).Where(IsService).Select(to => $"{project.Name} -> {to}"));

        Assert.Equal(5, services.Count);
        Assert.Empty(offenders);
    }

    [Fact]
    public void Contracts_reference_nothing()
    {
        var contracts = Projects("shared").Single(project => project.Name == "Claims.Contracts.csproj");

        Assert.Empty(References(contracts));
        Assert.Empty(XDocument.Load(contracts.FullName).Descendants("PackageReference"));
    }

    private static bool IsService(string reference) =>
        Array.Exists(Services, name => reference.EndsWith($"Claims.{name}.csproj", StringComparison.Ordinal));

    private static FileInfo[] Projects(string folder) =>
        new DirectoryInfo(Path.Combine(Root.FullName, folder)).GetFiles("*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> References(FileInfo project) =>
        XDocument.Load(project.FullName).Descendants("ProjectReference").Select(reference => (string)reference.Attribute("Include")!);

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Claims.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Claims.sln above the tests.");
        }

        return folder;
    }
}
