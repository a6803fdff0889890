export { type IntakeConfig, intakeConfig, intakeVariables } from './intake.config.js';
