import { Controller, Get, Header, Res } from '@nestjs/common';
import { Health, type HealthReport } from '../health.js';

@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: { code(status: number): unknown }): Promise<HealthReport> {
    const report = await this.health.ready();
    reply.code(report.status === 'ok' ? 200 : 503);
    return report;
  }
}
