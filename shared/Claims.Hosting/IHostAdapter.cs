using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Hosting;

/// <summary>
/// Puts something else in the place of files and database, in any service. It lives in an assembly of its own, which is loaded only where settings ask for it: a build can leave it out.
/// </summary>
public interface IHostAdapter
{
    /// <summary>Adds sources of settings, over all others.</summary>
    void AddConfiguration(ConfigurationManager configuration);

    /// <summary>Replaces what the services have registered.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);
}
